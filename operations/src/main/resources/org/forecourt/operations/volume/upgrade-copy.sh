# Copies the old files into a folder beside them; says every second how many KB are there.
set -eu
work=/to/forecourt-upgrade
rm -rf "$work/old" "$work/archive"
mkdir "$work/old" "$work/archive"
(while sleep 1; do du -sk "$work/old" 2>/dev/null | cut -f 1; done) &
meter=$!
cd /from
for entry in * .[!.]*; do
    case $entry in
        '*' | '.[!.]*' | lost+found | forecourt-migration | forecourt-migration.json | forecourt-upgrade) ;;
        *) cp -a "$entry" "$work/old/" ;;
    esac
done
kill "$meter"
chown "$OWNER" "$work/old" "$work/archive"
chmod "$MODE" "$work/old"
chmod 0700 "$work/archive"
sync
