#!/bin/sh
# Deploys the chat: ./deploy.sh PREFIX [simple|full [PARAMETER=VALUE ...]]. Running it again updates what is there.
set -eu

usage() {
    echo "Usage: $0 PREFIX [simple|full [PARAMETER=VALUE ...]]" >&2
    echo "PREFIX begins the names of all that is made: 1 to 30 of a-z, 0-9 and -, first a letter, last no -." >&2
    exit 2
}

[ $# -ge 1 ] || usage
prefix=$1
edition=${2:-full}
shift
[ $# -eq 0 ] || shift
for parameter in "$@"; do
    case $parameter in [A-Z]*=*) ;; *) usage ;; esac
done
export LC_ALL=C
case $prefix in '' | [!a-z]* | *- | *[!a-z0-9-]*) usage ;; esac
[ ${#prefix} -le 30 ] || usage
case $edition in simple | full) ;; *) usage ;; esac

cd "$(dirname "$0")"
for tool in aws sam; do
    command -v "$tool" >/dev/null || { echo "Install the command \"$tool\" first." >&2; exit 1; }
done
[ -f ../target/functions.jar ] || { echo "Build the functions first: mvn -pl adapter-lambda -am package" >&2; exit 1; }

region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}
[ -n "$region" ] || { echo "Choose a region first: export AWS_REGION=us-east-1" >&2; exit 1; }
# The first version of the command `aws` reads the second of them only.
export AWS_REGION="$region" AWS_DEFAULT_REGION="$region"
account=$(aws sts get-caller-identity --query Account --output text)
stack="$prefix-chat-$edition"
bucket="$prefix-chat-code-$account-$region"
# An access log needs a role in the account's settings; without one the stage could not be made.
role=$(aws apigateway get-account --query cloudwatchRoleArn --output text 2>/dev/null || true)
case $role in arn:*) access_logs=on ;; *) access_logs=off ;; esac

echo "This is about to be made or updated, in account $account, region $region:"
echo "  bucket $bucket (the functions' code)"
echo "  stack  $stack (from template-$edition.yml, access logs $access_logs)"

if ! aws s3api head-bucket --bucket "$bucket" >/dev/null 2>&1; then
    aws s3 mb "s3://$bucket"
    aws s3api put-public-access-block --bucket "$bucket" --public-access-block-configuration \
        BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
fi
sam package --template-file "template-$edition.yml" --output-template-file "../target/packaged-$edition.yaml" --s3-bucket "$bucket"
sam deploy --template-file "../target/packaged-$edition.yaml" --stack-name "$stack" --s3-bucket "$bucket" \
    --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset \
    --parameter-overrides "Prefix=$prefix-" "AccessLogs=$access_logs" "$@"
aws cloudformation describe-stacks --stack-name "$stack" \
    --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]' --output text
