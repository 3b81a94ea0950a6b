# Puts the old files aside and the new ones in their place, by renaming. PG_VERSION goes first and comes last: between the two
# nothing starts here. Interrupted anywhere, it goes on from there.
set -eu
work=/to/forecourt-upgrade
note() {
    printf '%s\n' "$1" >"$work/step.new"
    sync
    mv "$work/step.new" "$work/step"
    sync
    step=$1
}
step=$(cat "$work/step")
case $step in
    TRIED | SWITCHING)
        [ -f "$work/data/PG_VERSION" ]
        if [ -f /to/PG_VERSION ]; then
            [ "$(base64 /to/global/pg_control | tr -d '\n')" = "$CONTROL" ] || { echo "the old files have been written meanwhile" >&2; exit 9; }
            mkdir -p "$work/kept"
            chown "$(stat -c %u:%g /to)" "$work/kept"
            note SWITCHING
            mv /to/PG_VERSION "$work/kept/PG_VERSION"
            sync
        fi
        for entry in /to/* /to/.[!.]*; do
            name=${entry##*/}
            case $name in
                '*' | '.[!.]*' | lost+found | forecourt-upgrade) ;;
                *) mv "$entry" "$work/kept/$name" ;;
            esac
        done
        sync
        note PLACING
        ;;
esac
if [ "$step" = PLACING ]; then
    for entry in "$work"/data/* "$work"/data/.[!.]*; do
        name=${entry##*/}
        case $name in
            '*' | '.[!.]*' | PG_VERSION) ;;
            *) mv "$entry" "/to/$name" ;;
        esac
    done
    chown "$(stat -c %u:%g "$work/data")" /to
    sync
    [ ! -f "$work/data/PG_VERSION" ] || mv "$work/data/PG_VERSION" /to/PG_VERSION
    sync
    note DONE
fi
rm -rf "$work/data" "$work/archive" "$work/old"
sync
