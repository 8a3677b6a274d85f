#!/bin/sh
# Fetches the DynamoDB emulator that the tests and the local cloud start, as package-lock.json names it.
cd "${0%/*}" || exit 1
if command -v npm >/dev/null && npm ci --prefer-offline --no-audit --no-fund --loglevel=error; then
    exit 0
fi
echo "There is no DynamoDB emulator: install Node.js, so that npm can fetch it, or let DYNAMODB_ENDPOINT name a DynamoDB." >&2
exit 1
