import { css } from './css.ts'

/** One article to be read: a column of text as wide as an eye follows, its photos, and what stands beside it. */
export const article = css`
  .reading {
    display: grid;
    grid-template-columns: minmax(0, 720px);
    gap: 40px 56px;
    justify-content: space-between;
  }
  .breadcrumb ol {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    margin-bottom: 8px;
    color: var(--soft);
    font: 0.875rem/1.8 var(--sans);
  }
  .breadcrumb li + li::before {
    content: '›';
    margin-inline: 8px;
  }
  .reading .kicker {
    margin-bottom: 4px;
    font-size: 1rem;
  }
  .reading h1 {
    font-size: clamp(2rem, 4.2vw, 3rem);
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .reading h1.long {
    font-size: clamp(1.75rem, 3.4vw, 2.375rem);
  }
  .reading .sapo {
    margin-top: 16px;
    font-size: 1.3125rem;
    line-height: 1.5;
  }
  .signed {
    margin-block: 16px 24px;
    padding-block: 10px;
    border-block: 1px solid var(--rule);
    color: var(--soft);
    font: 0.9375rem/1.7 var(--sans);
  }
  /* A dot stands before each part: the one before the first of a line lies outside of what is shown. */
  .signed > span {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    margin-left: -20px;
    clip-path: inset(-6px -6px -6px 14px);
  }
  .signed > span > *::before {
    content: '·';
    display: inline-block;
    width: 20px;
    text-align: center;
  }
  .byline :is(a, b) {
    color: var(--ink);
    font-weight: 700;
  }
  .reading > article > .notice {
    margin-bottom: 24px;
  }
  .reading figure {
    margin-block: 32px;
  }
  .reading .hero {
    margin-block: 0 28px;
  }
  .reading figure img {
    max-height: 92vh;
    margin-inline: auto;
    object-fit: contain;
  }
  figcaption {
    padding-block: 8px;
    border-bottom: 1px solid var(--rule);
    color: var(--soft);
    font: 0.9375rem/1.5 var(--sans);
  }
  .credit {
    font-style: italic;
  }
  .text {
    font-size: 1.25rem;
    line-height: 1.7;
  }
  .text > * + * {
    margin-top: 1.15em;
  }
  .text h2,
  .text h3,
  .text h4 {
    margin-top: 1.6em;
    font-size: 1.5rem;
  }
  .text h3 {
    font-size: 1.3125rem;
  }
  .text h4 {
    font-size: 1.25rem;
  }
  .text a {
    color: var(--accent);
    text-decoration-line: underline;
  }
  .text blockquote {
    padding-left: 20px;
    border-left: 3px solid var(--accent);
    font-size: 1.375rem;
    font-style: italic;
    line-height: 1.55;
  }
  .text :is(ul, ol) {
    padding-left: 1.4em;
  }
  .text li + li {
    margin-top: 0.4em;
  }
  .text li::marker {
    color: var(--accent);
  }
  .text hr {
    width: 96px;
    margin-block: 2em;
    border: 0;
    border-top: 1px solid var(--soft);
  }
  .reading footer {
    display: grid;
    gap: 16px;
    margin-top: 32px;
  }
  .source {
    font-weight: 700;
    text-align: right;
  }
  .topics {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    font: 0.9375rem/1.5 var(--sans);
  }
  .topics a {
    display: block;
    padding: 5px 14px;
    border: 1px solid var(--rule);
    background: var(--tint);
  }
  .related,
  .news {
    margin-top: 48px;
  }
  .related .others {
    padding-top: 4px;
    border-top: 0;
  }
  @media (min-width: 1000px) {
    .reading {
      grid-template-columns: minmax(0, 720px) minmax(0, 320px);
    }
    .reading > .recommended {
      position: sticky;
      top: 24px;
      align-self: start;
    }
    .news .lines {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: 48px;
    }
    .news .lines > :nth-child(2) {
      margin-top: 0;
      padding-top: 0;
      border-top: 0;
    }
  }
`
