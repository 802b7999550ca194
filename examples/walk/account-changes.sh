#!/usr/bin/env bash
# The life of one account over curl: registered, moved to another address, a new password by mail, deleted.
# Needs a service started with `npm start`, and node, which picks values out of the answers.
#
#   examples/walk/account-changes.sh [http://localhost:4000]
set -euo pipefail

URL=${1:-http://localhost:4000}
NAME=walk-$(date +%s)-$RANDOM
OLD=$NAME@example.com
NEW=$NAME-new@example.com

# ask QUERY VARIABLES [TOKEN]: one GraphQL operation; shows the answer and hands it on.
ask() {
  local answer
  answer=$(node -p 'JSON.stringify({ query: process.argv[1], variables: JSON.parse(process.argv[2]) })' "$1" "$2" |
    curl -sS "$URL/graphql" -H 'content-type: application/json' ${3:+-H "authorization: Bearer $3"} --data-binary @-)
  echo "$answer" >&2
  echo "$answer"
}

# pick PATH: a value of the JSON on standard input, such as data.me.id
pick() {
  node -p 'process.argv[1].split(".").reduce((value, key) => value[key], JSON.parse(fs.readFileSync(0, "utf8")))' "$1"
}
inbox() { curl -sS "$URL/dev/inbox.json?to=$1" | pick 0.text; }
code() { inbox "$1" | grep -oE '[0-9]{8}' | head -n 1; }
token() { inbox "$1" | grep -oE 'token=[A-Za-z0-9_-]+' | head -n 1 | cut -d= -f2; }
step() { printf '\n# %s\n' "$1" >&2; }
sign_in() {
  ask 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on CustomerSessionTokens { accessToken } ... on CustomerProblem { message } } }' \
    "{\"input\": {\"username\": \"$1\", \"password\": \"$2\", \"deviceType\": \"BROWSER\"}}"
}

step 'registered with the code from the mail'
CAMPAIGN=$(ask '{ campaigns { id } }' '{}' | pick data.campaigns.0.id)
ask 'mutation ($input: SendRegistrationCodeInput!) { sendRegistrationCode(input: $input) { __typename } }' \
  "{\"input\": {\"campaignId\": \"$CAMPAIGN\", \"email\": \"$OLD\", \"deviceType\": \"BROWSER\"}}" >/dev/null
ask 'mutation ($input: RegisterWithCodeInput!) { registerWithCode(input: $input) { __typename ... on CustomerRegistered { customer { email } } ... on CustomerProblem { message } } }' \
  "{\"input\": {\"code\": \"$(code "$OLD")\", \"username\": \"$OLD\", \"password\": \"correct horse battery staple\", \"campaignId\": \"$CAMPAIGN\", \"deviceType\": \"BROWSER\"}}" >/dev/null
ACCESS=$(sign_in "$OLD" 'correct horse battery staple' | pick data.signIn.accessToken)

step 'moved to another address'
ask 'mutation ($input: RequestEmailChangeInput!) { requestEmailChange(input: $input) { __typename } }' \
  "{\"input\": {\"email\": \"$NEW\", \"password\": \"correct horse battery staple\"}}" "$ACCESS" >/dev/null
ask 'mutation ($input: ConfirmEmailChangeInput!) { confirmEmailChange(input: $input) { __typename ... on CustomerEmailChanged { customer { email agreements { email } } } ... on CustomerProblem { message } } }' \
  "{\"input\": {\"token\": \"$(token "$NEW")\", \"newsletterAgreement\": true}}" "$ACCESS" >/dev/null
step 'what the old address reads'
inbox "$OLD" >&2

step 'a new password by mail; every session is over'
ask 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }' \
  "{\"input\": {\"email\": \"$NEW\"}}" >/dev/null
ask 'mutation ($input: ConfirmPasswordResetInput!) { confirmPasswordReset(input: $input) { __typename } }' \
  "{\"input\": {\"token\": \"$(token "$NEW")\", \"password\": \"nine lanterns over the harbour\"}}" >/dev/null
ask '{ me { email } }' '{}' "$ACCESS" >/dev/null
ACCESS=$(sign_in "$NEW" 'nine lanterns over the harbour' | pick data.signIn.accessToken)

step 'deleted'
ask 'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { __typename ... on CustomerProblem { message } } }' \
  '{"input": {"password": "not this one"}}' "$ACCESS" >/dev/null
ask 'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { __typename ... on CustomerProblem { message } } }' \
  '{"input": {"password": "nine lanterns over the harbour"}}' "$ACCESS" >/dev/null
sign_in "$NEW" 'nine lanterns over the harbour' >/dev/null
