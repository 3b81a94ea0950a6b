# Puts the old files back by renaming, PG_VERSION last. Interrupted anywhere, it goes on from there.
set -eu
work=/to/forecourt-upgrade
note() {
    printf '%s\n' "$1" >"$work/step.new"
    sync
    mv "$work/step.new" "$work/step"
    sync
}
case $(cat "$work/step" 2>/dev/null) in
    PLACING | DONE | RETURNING)
        [ -f "$work/kept/PG_VERSION" ]
        note RETURNING
        rm -f /to/PG_VERSION
        sync
        for entry in /to/* /to/.[!.]*; do
            name=${entry##*/}
            case $name in
                '*' | '.[!.]*' | lost+found | forecourt-upgrade) ;;
                *) rm -rf "$entry" ;;
            esac
        done
        sync
        note RESTORING
        ;;
    SWITCHING) note RESTORING ;;
esac
if [ -d "$work/kept" ]; then
    chown "$(stat -c %u:%g "$work/kept")" /to
    for entry in "$work"/kept/* "$work"/kept/.[!.]*; do
        name=${entry##*/}
        case $name in
            '*' | '.[!.]*' | PG_VERSION) ;;
            *) mv "$entry" "/to/$name" ;;
        esac
    done
    sync
    [ ! -f "$work/kept/PG_VERSION" ] || mv "$work/kept/PG_VERSION" /to/PG_VERSION
    sync
fi
rm -rf "$work/data" "$work/archive" "$work/old" "$work/kept"
sync
rm -rf "$work"
sync
