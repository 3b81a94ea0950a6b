# Begins an upgrade in a folder beside the old files, and takes out of it what an interrupted try left.
set -eu
work=/to/forecourt-upgrade
[ ! -e "$work/kept" ] || { echo "an old version is kept there" >&2; exit 1; }
mkdir -p "$work"
chmod 0711 "$work"
printf '%s\n' "$JOURNAL" >"$work/journal.new"
sync
mv "$work/journal.new" "$work/journal"
printf 'BEGUN\n' >"$work/step.new"
sync
mv "$work/step.new" "$work/step"
sync
rm -rf "$work/old" "$work/archive" "$work/data"
sync
