FROM node:24.9.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts scripts
RUN node -e "import('./scripts/install.mjs').then(({ installIfNeeded }) => installIfNeeded())"
COPY . .
RUN npm run build && npm prune --omit=dev --no-save && rm -rf .next/cache && mkdir -p data

FROM node:24.9.0-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
# What photos needed goes back to the system (see start.mjs).
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=1048576 MALLOC_TRIM_THRESHOLD_=1048576
WORKDIR /app
COPY --from=build --chown=node:node /app .
USER node
VOLUME ["/app/data", "/app/media"]
EXPOSE 3000
HEALTHCHECK --interval=10s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", ".next/front-door.mjs"]
