# After the trial: nothing but the new files is needed any more.
set -eu
work=/to/forecourt-upgrade
[ ! -e "$work/data/postmaster.pid" ] || { echo "the new files are still in use" >&2; exit 1; }
rm -rf "$work/archive"
sync
