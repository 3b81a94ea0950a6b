# Copies everything into a folder inside the target; says every second how many KB are there.
set -eu
work=/to/forecourt-migration
rm -rf "$work/data"
mkdir "$work/data"
chown "$OWNER" /to
chmod "$MODE" /to
chmod 0755 "$work"
(while sleep 1; do du -sk "$work/data" 2>/dev/null | cut -f 1; done) &
meter=$!
cp -a /from/. "$work/data/"
kill "$meter"
rm -rf "$work/data/lost+found" "$work/data/forecourt-migration" "$work/data/forecourt-migration.json"
sync
