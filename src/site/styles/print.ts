import { css } from './css.ts'

/** On paper there is nothing to press: what is left is what is read, and where it was found. */
export const print = css`
  @media print {
    :root {
      --paper: #fff;
      --tint: #fff;
      --ink: #000;
      --soft: #444;
      --rule: #bbb;
      --accent: #000;
    }
    body {
      font-size: 11pt;
    }
    main {
      padding: 0;
    }
    .skip,
    nav,
    .search,
    .to-search,
    .reading > .recommended,
    .related,
    .news,
    .foot > .wide > nav,
    .imprint ul {
      display: none !important;
    }
    .reading {
      display: block;
    }
    .text {
      font-size: 12pt;
      line-height: 1.5;
    }
    .reading h1 {
      font-size: 24pt;
    }
    .reading figure img {
      max-height: 11cm;
      object-position: left;
    }
    figure,
    .notice,
    blockquote {
      break-inside: avoid;
    }
    h2,
    h3 {
      break-after: avoid;
    }
    .printed {
      display: block;
      font: 9pt var(--sans);
    }
  }
`
