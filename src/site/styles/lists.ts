import { css } from './css.ts'

/** How lists of articles are laid out: the front page, sections, and what stands beside an article. */
export const lists = css`
  .top,
  .front {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 28px;
    align-content: start;
  }
  .second,
  .lines,
  .recommended ol {
    display: grid;
    align-content: start;
  }
  .second > * + *,
  .lines > * + *,
  .recommended li + li {
    margin-top: 16px;
    padding-top: 16px;
    border-top: 1px solid var(--rule);
  }
  .lines > * + *,
  .recommended li + li {
    margin-top: 10px;
    padding-top: 10px;
  }
  .second .sapo {
    display: none;
  }
  .second,
  .beside {
    padding-top: 24px;
    border-top: 1px solid var(--rule);
  }
  .recommended h2,
  .related h2,
  .news h2 {
    padding-top: 8px;
    margin-bottom: 12px;
    border-top: 3px solid var(--accent);
    font-size: 1.25rem;
  }
  .recommended ol {
    padding: 0;
    counter-reset: place;
    list-style: none;
  }
  .recommended li {
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr);
    counter-increment: place;
    font-weight: 600;
    line-height: 1.4;
  }
  .recommended li::before {
    content: counter(place);
    color: var(--accent);
    font-size: 1.625rem;
    line-height: 1;
  }
  .others {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
    gap: 28px 32px;
    margin-inline: -4px;
    padding: 24px 4px 4px;
    border-top: 1px solid var(--rule);
    overflow: hidden;
  }
  .others:has(.row) {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));
  }
  .others .card::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 -16px;
    border-left: 1px solid var(--rule);
  }
  .blocks {
    margin-top: 40px;
  }
  .block {
    padding-bottom: 40px;
    break-inside: avoid;
  }
  .block header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 20px;
    margin-bottom: 16px;
    padding-top: 10px;
    border-top: 3px solid var(--ink);
  }
  .block h2 {
    font-size: 1.4375rem;
  }
  .block ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding: 0;
    list-style: none;
    color: var(--soft);
    font: 0.875rem/1.8 var(--sans);
  }
  .block .lines {
    margin-top: 16px;
    padding-top: 12px;
    border-top: 1px solid var(--rule);
  }
  .head {
    padding-bottom: 16px;
    margin-bottom: 24px;
    border-bottom: 3px solid var(--ink);
  }
  .head h1 {
    font-size: clamp(2rem, 4.4vw, 3rem);
    line-height: 1.2;
  }
  .head .sapo {
    max-width: 44rem;
    margin-top: 8px;
    font-size: 1.125rem;
  }
  .children {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin-top: 10px;
    font: 600 0.9375rem/2 var(--sans);
  }
  .author:has(picture) {
    display: flex;
    gap: 24px;
    align-items: start;
  }
  .author img {
    width: clamp(80px, 18vw, 128px);
    aspect-ratio: 1;
    border-radius: 50%;
    object-fit: cover;
  }
  .author a {
    text-decoration-line: underline;
  }
  .first {
    padding-bottom: 28px;
    margin-bottom: 28px;
    border-bottom: 1px solid var(--rule);
  }
  .rows {
    display: grid;
    gap: 24px 48px;
  }
  .rows > * + * {
    padding-top: 24px;
    border-top: 1px solid var(--rule);
  }
  .asking {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 20px;
    align-items: end;
    max-width: 52rem;
    margin-top: 16px;
    font: 0.9375rem/1.5 var(--sans);
  }
  .asking .search {
    flex: 1 1 100%;
    font-size: 1.125rem;
  }
  .asking label {
    display: block;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .asking :is(select, [type='date']) {
    max-width: 100%;
    padding: 6px 10px;
    border: 1px solid var(--soft);
    border-radius: 0;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  .count {
    margin-bottom: 20px;
    font: 600 1rem/1.5 var(--sans);
  }
  .rows.one {
    grid-template-columns: minmax(0, 52rem);
  }
  .rows.one > :nth-child(n + 2) {
    padding-top: 24px;
    border-top: 1px solid var(--rule);
  }
  .rows.one .sapo {
    display: -webkit-box;
  }
  .rows.one .sapo:has(mark) {
    display: block;
  }
  mark {
    background: color-mix(in srgb, var(--accent) 16%, transparent);
    color: inherit;
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-top: 40px;
    font: 600 1rem/1.5 var(--sans);
  }
  .pager a {
    padding: 9px 24px;
    border: 1px solid var(--ink);
  }
  .pager [rel='next'] {
    margin-left: auto;
    background: var(--ink);
    color: var(--paper);
  }
  .notice {
    padding: 16px 20px;
    border-top: 3px solid var(--accent);
    background: var(--tint);
  }
  .notice h2 {
    font-size: 1.125rem;
    margin-bottom: 8px;
  }
  .notice dl {
    margin-top: 8px;
    display: grid;
    gap: 2px;
  }
  .notice dt {
    color: var(--soft);
    font: 600 0.8125rem/1.6 var(--sans);
  }
  .notice dd + dt {
    margin-top: 8px;
  }
  .notice .of {
    font-weight: 600;
    line-height: 1.4;
  }
  .notice .of .when {
    display: block;
    font-weight: 400;
  }
  .notice dl + .when {
    margin-top: 12px;
    padding-top: 12px;
    border-top: 1px solid var(--rule);
  }
  .of-articles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 210px), 1fr));
    gap: 16px 28px;
  }
  .of-articles .when {
    margin-top: 4px;
  }
  .of-articles .right {
    font-size: 1rem;
    line-height: 1.5;
  }
  .of-articles :is(.of a, .right) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .notice .more {
    margin-top: 12px;
    font: 0.875rem/1.8 var(--sans);
  }
  .notice .more a {
    text-decoration-line: underline;
  }
  article.notice {
    max-width: 47rem;
    margin-bottom: 24px;
  }
  article.notice .of {
    margin-bottom: 8px;
    font-size: 1.25rem;
  }
  .nothing-here {
    display: grid;
    gap: 20px;
    max-width: 36rem;
    margin-inline: auto;
    padding-block: 7vh;
  }
  .nothing-here h1 {
    font-size: clamp(2rem, 5vw, 3rem);
  }
  .nothing-here p a {
    text-decoration-line: underline;
  }
  main > .notice {
    margin-top: 28px;
  }
  @media (min-width: 560px) and (max-width: 859px) {
    .second {
      grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
      column-gap: 28px;
    }
    .second > * + * {
      margin-top: 0;
      padding-top: 0;
      border-top: 0;
    }
  }
  @media (min-width: 860px) {
    .front:has(.second) {
      grid-template-columns: minmax(0, 7fr) minmax(0, 4fr);
    }
    .front > .others {
      grid-column: 1/-1;
    }
    .second {
      padding: 0 0 0 28px;
      border-top: 0;
      border-left: 1px solid var(--rule);
    }
    .first .lead:has(picture) {
      display: grid;
      grid-template-columns: 7fr 5fr;
      gap: 32px;
    }
    .first .lead picture + div {
      padding-top: 0;
    }
    .first .lead h3 {
      font-size: clamp(1.75rem, 2.8vw, 2.25rem);
    }
    .blocks {
      columns: 2;
      column-gap: 56px;
      column-rule: 1px solid var(--rule);
    }
    .blocks:has(> :only-child) {
      columns: 1;
    }
    .rows {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .rows > :nth-child(2) {
      padding-top: 0;
      border-top: 0;
    }
  }
  @media (min-width: 1100px) {
    .top:has(.beside) {
      grid-template-columns: minmax(0, 1fr) 264px;
    }
    .beside {
      padding: 0 0 0 28px;
      border-top: 0;
      border-left: 1px solid var(--rule);
    }
  }
`
