# Looks at a place that is to be upgraded and changes nothing.
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
section names
ls -A
section journal
[ ! -f forecourt-upgrade/journal ] || cat forecourt-upgrade/journal
section step
[ ! -f forecourt-upgrade/step ] || cat forecourt-upgrade/step
section space
df -Pk . | tail -n 1
section inodes
df -Pi . | tail -n 1
