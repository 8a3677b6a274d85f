#!/bin/sh
# Fetches the DynamoDB emulator that the tests start, as package-lock.json names it.
cd "${0%/*}" || exit 1
if command -v npm >/dev/null && npm ci --prefer-offline --no-audit --no-fund --loglevel=error; then
    exit 0
fi
echo "There is no DynamoDB to test on: install Node.js, so that npm can fetch the emulator (Linux, x64), or let DYNAMODB_ENDPOINT name one." >&2
exit 1
