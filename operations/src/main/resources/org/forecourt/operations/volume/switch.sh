# Makes the verified copy the target's content by renaming. PG_VERSION comes last: until then nothing starts on the target.
set -eu
work=/to/forecourt-migration
if [ ! -f /to/PG_VERSION ]; then
    [ "$(base64 /from/global/pg_control | tr -d '\n')" = "$CONTROL" ] || { echo "the source has been written meanwhile" >&2; exit 9; }
    [ -f "$work/data/PG_VERSION" ]
    printf '%s\n' "$RECORD" >/to/forecourt-migration.json
    printf 'SWITCHING\n' >"$work/step.new"
    sync
    mv "$work/step.new" "$work/step"
    sync
    for entry in "$work"/data/* "$work"/data/.[!.]*; do
        name=${entry##*/}
        [ -e "$entry" ] && [ "$name" != PG_VERSION ] || continue
        mv "$entry" "/to/$name"
    done
    sync
    mv "$work/data/PG_VERSION" /to/PG_VERSION
    sync
fi
rm -rf "$work"
sync
