#!/usr/bin/env bash
# Registers a customer, reads the code in the development inbox, signs in, refreshes and signs out: by curl alone.
# Needs a service started with `npm start`, and node, which picks values out of the answers.
#
#   examples/walk/accounts.sh [http://localhost:4000]
set -euo pipefail

URL=${1:-http://localhost:4000}
EMAIL="walker.$(date +%s)@example.com"
PASSWORD='nine lanterns over the harbour'

# ask QUERY VARIABLES [TOKEN]: one GraphQL operation; shows the answer and hands it on.
ask() {
  local answer
  answer=$(node -p 'JSON.stringify({ query: process.argv[1], variables: JSON.parse(process.argv[2]) })' "$1" "$2" |
    curl -sS --fail-with-body "$URL/graphql" -H 'content-type: application/json' \
      ${3:+-H "authorization: Bearer $3"} --data-binary @-)
  echo "$answer" >&2
  echo "$answer"
}

# pick PATH: a value of the JSON on standard input, such as data.me.id
pick() {
  node -p 'process.argv[1].split(".").reduce((value, key) => value[key], JSON.parse(fs.readFileSync(0, "utf8")))' "$1"
}

step() { printf '\n# %s\n' "$1" >&2; }

step 'Which campaign?'
CAMPAIGN=$(ask '{ campaigns { id name } }' '{}' | pick data.campaigns.0.id)

step 'A code, please.'
ask 'mutation ($input: SendRegistrationCodeInput!) { sendRegistrationCode(input: $input) {
  __typename ... on CustomerCodeSent { channel expiresAt } ... on CustomerProblem { message } } }' \
  "{\"input\": {\"campaignId\": \"$CAMPAIGN\", \"email\": \"$EMAIL\", \"deviceType\": \"BROWSER\"}}" >/dev/null

step "It is in the inbox ($URL/dev/inbox)."
CODE=$(curl -sS --fail "$URL/dev/inbox.json?to=$EMAIL" | pick 0.text | grep -oE '[0-9]{8}' | head -n 1)
echo "$CODE" >&2

step 'Register with it.'
ask 'mutation ($input: RegisterWithCodeInput!) { registerWithCode(input: $input) {
  __typename ... on CustomerRegistered { customer { id email registered card { number barcode } } }
  ... on CustomerProblem { message } } }' \
  "{\"input\": {\"code\": \"$CODE\", \"username\": \"$EMAIL\", \"password\": \"$PASSWORD\", \"campaignId\": \"$CAMPAIGN\", \"deviceType\": \"BROWSER\"}}" >/dev/null

sign_in() {
  ask 'mutation ($input: SignInInput!) { signIn(input: $input) {
    __typename ... on CustomerRegistrationIncomplete { missingFields }
    ... on CustomerSessionTokens { accessToken refreshToken expiresInSeconds } ... on CustomerProblem { message } } }' \
    "{\"input\": {\"username\": \"$EMAIL\", \"password\": \"$PASSWORD\", \"deviceType\": \"BROWSER\"}}"
}

step 'Sign in. The campaign that was joined asks for more.'
ACCESS=$(sign_in | pick data.signIn.accessToken)
ask 'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { __typename ... on CustomerProblem { message } } }' \
  "{\"input\": {\"campaignId\": \"$CAMPAIGN\", \"firstName\": \"Wanda\", \"lastName\": \"Walker\", \"consents\": [{\"name\": \"usedForPromotions\", \"granted\": false}]}}" \
  "$ACCESS" >/dev/null

step 'Sign in again: nothing is missing.'
SESSION=$(sign_in)
ACCESS=$(pick data.signIn.accessToken <<<"$SESSION")
REFRESH=$(pick data.signIn.refreshToken <<<"$SESSION")

step 'Who am I?'
ask '{ me { email card { number } sessions { deviceType current } history(first: 2) { nodes { kind } } } }' '{}' \
  "$ACCESS" >/dev/null

step 'Five minutes later: new tokens for the refresh token.'
SESSION=$(ask 'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) {
  __typename ... on CustomerSessionTokens { accessToken refreshToken } ... on CustomerProblem { message } } }' \
  "{\"input\": {\"refreshToken\": \"$REFRESH\"}}")
ACCESS=$(pick data.refreshSession.accessToken <<<"$SESSION")

step 'Sign out. The tokens are dead at once.'
ask 'mutation { signOut { __typename ... on CustomerSignedOut { sessionId } ... on CustomerProblem { message } } }' '{}' "$ACCESS" >/dev/null
ask '{ me { email } }' '{}' "$ACCESS" >/dev/null
