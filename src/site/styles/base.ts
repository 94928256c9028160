import { css } from './css.ts'

/**
 * Paper and ink, by day and by night, and how text runs. The fonts are those of the reader's device that have all
 * Vietnamese letters: nothing is fetched for them, and nothing jumps when it comes.
 */
export const base = css`
  :root {
    --paper: #fff;
    --tint: #f6f3ee;
    --ink: #1a1714;
    --soft: #5d564e;
    --rule: #d8d2c8;
    --accent: #a31621;
    --serif: ui-serif, 'New York', 'Noto Serif', Cambria, 'Times New Roman', serif;
    --sans: system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #14120f;
      --tint: #201d19;
      --ink: #ece6dc;
      --soft: #b3aa9e;
      --rule: #413b33;
      --accent: #ff9187;
    }
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  html {
    color-scheme: light dark;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
    font: 1.0625rem/1.6 var(--serif);
    overflow-wrap: break-word;
    display: flex;
    flex-direction: column;
    min-height: 100vh;
  }
  h1,
  h2,
  h3,
  h4 {
    margin: 0;
    line-height: 1.25;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
  }
  nav ul,
  nav ol,
  footer ul {
    list-style: none;
    padding: 0;
  }
  a {
    color: inherit;
    text-decoration: none;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  a:hover {
    color: var(--accent);
    text-decoration-line: underline;
  }
  /* A finger finds what is 24 pixels high (WCAG 2.2, 2.5.8); links within a text may be as high as its lines. */
  :is(.breadcrumb li, .byline, .block li, .children li, .more, article.notice .of, .nothing-here p)
    > a {
    display: inline-block;
    padding-block: 4px;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  main:focus {
    outline: none;
  }
  img {
    display: block;
    max-width: 100%;
    height: auto;
    background: var(--tint);
    color: var(--soft);
    font: 0.875rem/1.4 var(--sans);
  }
  .wide,
  main {
    max-width: 1240px;
    margin-inline: auto;
    padding-inline: clamp(16px, 3vw, 32px);
  }
  main {
    flex: 1;
    width: 100%;
    padding-block: 24px 56px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .kicker,
  .when {
    font-family: var(--sans);
    font-size: 0.875rem;
    line-height: 1.5;
  }
  .kicker {
    color: var(--accent);
    font-weight: 600;
  }
  .when {
    color: var(--soft);
  }
  .printed {
    display: none;
  }
  .nothing {
    padding-block: 48px;
    color: var(--soft);
    font-size: 1.25rem;
    text-align: center;
  }
`
