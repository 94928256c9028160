import { css } from './css.ts'

/** What stands around every page: the head of the paper, its sections, and its foot. */
export const frame = css`
  .skip {
    position: absolute;
    inset: 8px auto auto 8px;
    z-index: 2;
    padding: 8px 16px;
    background: var(--ink);
    color: var(--paper);
    font-family: var(--sans);
    translate: 0 -200%;
  }
  .skip:focus {
    translate: none;
    color: var(--paper);
  }
  .masthead > .wide {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 6px 16px;
    padding-block: 16px 12px;
  }
  .masthead .name {
    order: -1;
    grid-column: 1/-1;
    font-weight: 800;
    font-size: clamp(1.75rem, 5vw, 3rem);
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-align: center;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .masthead .name h1 {
    font-size: inherit;
    line-height: inherit;
  }
  .today {
    color: var(--soft);
    font: 0.875rem/1.5 var(--sans);
  }
  .masthead .search {
    display: none;
  }
  .to-search {
    padding: 4px 12px;
    border: 1px solid var(--soft);
    font: 600 0.875rem/1.5 var(--sans);
  }
  .masthead nav {
    border-block: 1px solid var(--ink);
  }
  .masthead ul {
    display: flex;
    overflow-x: auto;
    scrollbar-width: none;
    font: 600 0.9375rem/1.5 var(--sans);
    white-space: nowrap;
  }
  .masthead li a {
    display: block;
    padding: 9px 12px;
    border-bottom: 3px solid transparent;
    outline-offset: -3px;
  }
  .masthead li:first-child a {
    margin-left: -12px;
  }
  .masthead [aria-current] {
    scroll-initial-target: nearest;
    border-color: var(--accent);
    color: var(--accent);
  }
  /* The strip goes on beyond the screen: it fades out there, and begins with the section that the reader is in. */
  @media (max-width: 859px) {
    .masthead ul {
      padding-right: 56px;
      scroll-padding-inline: 56px;
      mask-image: linear-gradient(to left, transparent, #000 56px);
    }
    @supports not (scroll-initial-target: nearest) {
      .masthead li:has([aria-current]) {
        order: -1;
      }
    }
  }
  @media (min-width: 860px) {
    .masthead > .wide {
      grid-template-columns: 1fr minmax(0, auto) 1fr;
      gap: 24px;
      padding-block: 22px 18px;
    }
    .masthead .name {
      order: 0;
      grid-column: auto;
    }
    .today {
      justify-self: start;
    }
    .masthead .search {
      display: flex;
      justify-self: end;
      max-width: 240px;
    }
    .masthead ul {
      flex-wrap: wrap;
      justify-content: center;
    }
    .to-search {
      display: none;
    }
  }
  .search {
    display: flex;
    font-family: var(--sans);
  }
  .search input,
  .search button {
    min-width: 0;
    padding: 7px 12px;
    border: 1px solid var(--soft);
    border-radius: 0;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    font-size: 0.9375rem;
  }
  .search input {
    flex: 1;
    appearance: none;
  }
  .search button {
    margin-left: -1px;
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
    font-weight: 600;
    cursor: pointer;
  }
  .foot {
    border-top: 3px solid var(--ink);
    background: var(--tint);
    font: 0.9375rem/1.6 var(--sans);
  }
  .foot > .wide {
    display: grid;
    gap: 32px;
    padding-block: 32px 48px;
  }
  .foot a {
    display: inline-block;
    padding-block: 2px;
  }
  .foot nav > ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: 24px;
  }
  .foot nav > ul > li > a {
    font-weight: 700;
  }
  .imprint {
    display: grid;
    gap: 12px;
  }
  nav + .imprint {
    padding-top: 24px;
    border-top: 1px solid var(--rule);
  }
  .imprint .name {
    font: 800 1.5rem/1.3 var(--serif);
  }
  .imprint dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
    gap: 8px 24px;
  }
  .imprint dt {
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .imprint ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
  .imprint li a,
  .imprint dd a {
    text-decoration-line: underline;
  }
`
