#!/bin/sh
# Deploys the page of a chat that deploy.sh made: ./deploy-page.sh PREFIX [simple|full [PARAMETER=VALUE ...]].
# Running it again updates what is there.
set -eu

usage() {
    echo "Usage: $0 PREFIX [simple|full [PARAMETER=VALUE ...]]" >&2
    echo "PREFIX is the one that deploy.sh was given; PARAMETER one of template-page.yml, but not WebSocketURL." >&2
    exit 2
}

[ $# -ge 1 ] || usage
prefix=$1
edition=${2:-full}
shift
[ $# -eq 0 ] || shift
for parameter in "$@"; do
    case $parameter in WebSocketURL=*) usage ;; [A-Z]*=*) ;; *) usage ;; esac
done
export LC_ALL=C
case $prefix in '' | [!a-z]* | *- | *[!a-z0-9-]*) usage ;; esac
[ ${#prefix} -le 30 ] || usage
case $edition in simple | full) ;; *) usage ;; esac

cd "$(dirname "$0")"
command -v aws >/dev/null || { echo "Install the command \"aws\" first." >&2; exit 1; }

region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}
[ -n "$region" ] || { echo "Choose a region first: export AWS_REGION=us-east-1" >&2; exit 1; }
# The first version of the command `aws` reads the second of them only.
export AWS_REGION="$region" AWS_DEFAULT_REGION="$region"
account=$(aws sts get-caller-identity --query Account --output text)
chat="$prefix-chat-$edition"
stack="$chat-page"

outputs_of() {
    aws cloudformation describe-stacks --stack-name "$1" \
        --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]' --output text
}

output() {
    printf '%s\n' "$outputs" | awk -v key="$1" '$1 == key { print $2 }'
}

outputs=$(outputs_of "$chat") || { echo "Deploy the chat first: ./deploy.sh $prefix $edition" >&2; exit 1; }
websocket=$(output CustomDomainURL)
websocket=${websocket:-$(output WebSocketURL)}
[ -n "$websocket" ] || { echo "The stack $chat does not say where the chat is. Is it still being made?" >&2; exit 1; }

# Browsers refuse a script or a style of another type, and what `aws` guesses depends on the machine.
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT
trap 'exit 130' INT TERM
cp -R ../../chatroom/src/main/resources/chatroom/. page/. "$files"
cat >"$files/awsconfig.js" <<END
// Written by deploy-page.sh. Everybody can load this file, so no token belongs here.
const AWS_CONFIG = {
  "region": "$region",
  "websocket": "$websocket",
  "name": "Chatroom",
};
END
strange=$(find "$files" -type f ! -name '*.html' ! -name '*.css' ! -name '*.js' ! -name '*.svg')
[ -z "$strange" ] || { echo "Which Content-Type do these have? Tell this script: $strange" >&2; exit 1; }

echo "This is about to be made or updated, in account $account, region $region:"
echo "  stack  $stack (from template-page.yml: a private bucket behind CloudFront)"
echo "  the page's files in that bucket, for the chat at $websocket"

aws cloudformation deploy --template-file template-page.yml --stack-name "$stack" --no-fail-on-empty-changeset \
    --parameter-overrides "WebSocketURL=$websocket" "$@"
outputs=$(outputs_of "$stack")
bucket=$(output PageBucketName)
distribution=$(output DistributionId)

# A browser asks again each time; CloudFront keeps a file until it is told that there is a new one.
put() {
    aws s3 cp "$files" "s3://$bucket" --recursive --only-show-errors --exclude '*' --include "*.$1" \
        --content-type "$2" --cache-control 'public, max-age=0, must-revalidate, s-maxage=31536000'
}

# The page goes last, so that what it asks for is there.
put svg image/svg+xml
put css 'text/css; charset=utf-8'
put js 'text/javascript; charset=utf-8'
put html 'text/html; charset=utf-8'
aws s3 sync "$files" "s3://$bucket" --delete --size-only --only-show-errors
invalidation=$(aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*' \
    --query Invalidation.Id --output text)
aws cloudfront wait invalidation-completed --distribution-id "$distribution" --id "$invalidation"
echo "The page is at $(output PageURL)"
