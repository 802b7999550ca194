FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
# Ends here if the code does not type-check.
RUN npm run build

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# With --build-arg INCLUDE=dev also what only development needs: the explorer, the invented customers.
ARG INCLUDE=prod
RUN npm ci --omit=dev --include=$INCLUDE

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY package.json ./
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# The words of mail and text messages.
COPY messages ./messages
# The samples of the explorer.
COPY client/operations ./client/operations
# Where a volume for ERASURE_LEDGER goes: one that is mounted here is its user's.
RUN install -d -o node -g node /var/lib/customer-accounts
USER node
EXPOSE 4000
# A migration may take its time before the first answer.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PROBE_PORT || process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process: it gets the signals and stops in order.
CMD ["node", "dist/main.js"]
