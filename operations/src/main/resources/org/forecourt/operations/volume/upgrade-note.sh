# Notes that a step is done; what is known since then, if anything, comes before.
set -eu
work=/to/forecourt-upgrade
sync
if [ -n "${JOURNAL:-}" ]; then
    printf '%s\n' "$JOURNAL" >"$work/journal.new"
    sync
    mv "$work/journal.new" "$work/journal"
fi
printf '%s\n' "$STEP" >"$work/step.new"
sync
mv "$work/step.new" "$work/step"
sync
