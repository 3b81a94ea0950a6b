# Removes the old files for good. What says that they are no longer complete comes first.
set -eu
work=/to/forecourt-upgrade
printf 'FORGETTING\n' >"$work/step.new"
sync
mv "$work/step.new" "$work/step"
sync
rm -rf "$work/kept" "$work/data" "$work/archive" "$work/old"
sync
rm -rf "$work"
sync
