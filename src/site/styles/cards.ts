import { css } from './css.ts'

/** Articles in lists of articles. */
export const cards = css`
  .card {
    position: relative;
    min-width: 0;
  }
  .card h3 {
    font-size: 1.1875rem;
  }
  .card h3 a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .card h3 a:hover {
    text-decoration-line: none;
  }
  .card img {
    width: 100%;
    aspect-ratio: 4/3;
    object-fit: cover;
  }
  .card .kicker {
    margin-bottom: 4px;
  }
  .card .when {
    margin-top: 6px;
    font-size: 0.8125rem;
  }
  .card .sapo {
    margin-top: 8px;
    color: var(--soft);
    font-size: 1rem;
    line-height: 1.55;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  .lead img {
    aspect-ratio: 16/9;
  }
  .lead picture + div {
    padding-top: 16px;
  }
  .lead h3 {
    font-size: clamp(1.75rem, 3.4vw, 2.75rem);
    line-height: 1.2;
    letter-spacing: -0.005em;
  }
  .lead h3.long {
    font-size: clamp(1.5rem, 2.6vw, 2rem);
  }
  .lead .sapo {
    margin-top: 12px;
    font-size: 1.1875rem;
    -webkit-line-clamp: 6;
  }
  .line h3 {
    font-size: 1.0625rem;
    font-weight: 600;
    line-height: 1.35;
  }
  .line .when {
    margin-top: 2px;
  }
  .tall:has(picture),
  .row:has(picture) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 36%;
    gap: 14px;
    align-items: start;
  }
  .tall picture,
  .row picture {
    order: 1;
  }
  @media (max-width: 559px) {
    .tall .sapo,
    .row .sapo {
      display: none;
    }
    .tall h3,
    .row h3 {
      font-size: 1.125rem;
    }
  }
  @media (min-width: 560px) {
    .tall:has(picture) {
      display: block;
    }
    .tall picture + div {
      padding-top: 12px;
    }
    .row:has(picture) {
      grid-template-columns: min(36%, 220px) minmax(0, 1fr);
      gap: 20px;
    }
    .row picture {
      order: 0;
    }
    .row .sapo {
      -webkit-line-clamp: 3;
    }
  }
`
