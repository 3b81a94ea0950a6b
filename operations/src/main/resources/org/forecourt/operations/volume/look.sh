# Looks and changes nothing. /from is the data directory, /to the target or the nearest folder that exists above it.
# TARGET is "there" when /to is the target itself.
set -eu
section() { echo "== $1"; }
cd /from
section version
[ ! -f PG_VERSION ] || cat PG_VERSION
section control
[ ! -f global/pg_control ] || base64 global/pg_control
section postmaster
[ ! -f postmaster.pid ] || head -n 1 postmaster.pid
section files
find . -path ./forecourt-upgrade -prune -o -exec stat -c '%f %u %g %s %Y %n' {} +
if [ "$TARGET" = there ]; then
    section target
    ls -A /to
    section journal
    [ ! -f /to/forecourt-migration/journal ] || cat /to/forecourt-migration/journal
    section step
    [ ! -f /to/forecourt-migration/step ] || cat /to/forecourt-migration/step
    section record
    [ ! -f /to/forecourt-migration.json ] || cat /to/forecourt-migration.json
fi
section space
df -Pk /to | tail -n 1
section inodes
df -Pi /to | tail -n 1
