# Marks the target as being filled, and takes out of it what an interrupted try left. Nothing starts on a target without
# PG_VERSION, which comes last of all.
set -eu
cd /to
work=forecourt-migration
mkdir -p "$work"
printf '%s\n' "$JOURNAL" >"$work/journal.new"
sync
mv "$work/journal.new" "$work/journal"
printf 'BEGUN\n' >"$work/step.new"
sync
mv "$work/step.new" "$work/step"
sync
for entry in * .[!.]*; do
    case $entry in
        "$work" | lost+found) ;;
        *) rm -rf "$entry" ;;
    esac
done
rm -rf "$work/data"
sync
