# The same steps as npm start, with PostgreSQL elsewhere (compose.yaml).
FROM node:24-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --ignore-scripts && NX_DAEMON=false npm run build
# What runs is kept apart from what builds; the embedded PostgreSQL and Node are the image's own elsewhere.
RUN npm prune --omit=dev --omit=optional --ignore-scripts && rm -rf .nx .angular apps/web/.angular node_modules/.cache

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/health/ready').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "tools/start.mjs", "--built"]
