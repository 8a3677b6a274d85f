#!/bin/sh
# Deletes what deploy.sh and deploy-page.sh made: ./destroy.sh PREFIX [simple|full]. Running it again finds nothing left, and says so.
set -eu

usage() {
    echo "Usage: $0 PREFIX [simple|full]" >&2
    exit 2
}

case $# in 1 | 2) ;; *) usage ;; esac
prefix=$1
edition=${2:-full}
export LC_ALL=C
case $prefix in '' | [!a-z]* | *- | *[!a-z0-9-]*) usage ;; esac
[ ${#prefix} -le 30 ] || usage
case $edition in simple | full) ;; *) usage ;; esac
command -v aws >/dev/null || { echo "Install the command \"aws\" first." >&2; exit 1; }

region=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}
[ -n "$region" ] || { echo "Choose a region first: export AWS_REGION=us-east-1" >&2; exit 1; }
# The first version of the command `aws` reads the second of them only.
export AWS_REGION="$region" AWS_DEFAULT_REGION="$region"
account=$(aws sts get-caller-identity --query Account --output text)
stack="$prefix-chat-$edition"
bucket="$prefix-chat-code-$account-$region"

echo "This is about to be deleted, in account $account, region $region:"
echo "  stack  $stack-page with the page, if it is there; CloudFront takes some minutes"
echo "  stack  $stack, with its tables and all that is in them"
echo "  bucket $bucket, if no other edition of $prefix is left"
if [ "${YES:-}" != yes ]; then
    printf 'Type the prefix to go on: '
    read -r answer
    [ "$answer" = "$prefix" ] || { echo "Nothing was deleted."; exit 1; }
fi

delete_stack() {
    aws cloudformation delete-stack --stack-name "$1"
    aws cloudformation wait stack-delete-complete --stack-name "$1"
}

# Whether `aws` finds what it is asked for; where it cannot tell, this ends.
finds() {
    ! said=$(aws "$@" 2>&1 >/dev/null) || return 0
    case $said in *"does not exist"* | *"(404)"*) return 1 ;; esac
    echo "$said" >&2
    exit 1
}

if finds cloudformation describe-stacks --stack-name "$stack-page"; then
    page=$(aws cloudformation describe-stacks --stack-name "$stack-page" \
        --query "Stacks[0].Outputs[?OutputKey=='PageBucketName'].OutputValue" --output text)
    # A bucket has to be empty before it can be deleted. A stack that was never finished names none.
    case $page in
        '' | None) ;;
        *) if finds s3api head-bucket --bucket "$page"; then aws s3 rm "s3://$page" --recursive --only-show-errors; fi ;;
    esac
    delete_stack "$stack-page"
fi
delete_stack "$stack"
for other in simple full; do
    if finds cloudformation describe-stacks --stack-name "$prefix-chat-$other"; then
        echo "Stack $prefix-chat-$other is there, so the bucket stays."
        exit 0
    fi
done
if finds s3api head-bucket --bucket "$bucket"; then
    aws s3 rb "s3://$bucket" --force
fi
echo "Nothing of $stack is left."
