# Looks at the target alone and changes nothing.
set -eu
section() { echo "== $1"; }
cd /to
section target
ls -A
section journal
[ ! -f forecourt-migration/journal ] || cat forecourt-migration/journal
section step
[ ! -f forecourt-migration/step ] || cat forecourt-migration/step
section record
[ ! -f forecourt-migration.json ] || cat forecourt-migration.json
section control
[ ! -f global/pg_control ] || base64 global/pg_control
