# Notes that a step is done.
set -eu
work=/to/forecourt-migration
sync
printf '%s\n' "$STEP" >"$work/step.new"
sync
mv "$work/step.new" "$work/step"
sync
