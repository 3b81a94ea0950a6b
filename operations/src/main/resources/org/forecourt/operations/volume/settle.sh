# After the trial: its traces go.
set -eu
data=/to/forecourt-migration/data
[ ! -e "$data/postmaster.pid" ] || { echo "the copy is still in use" >&2; exit 1; }
[ ! -e /from/postmaster.opts ] || cp -p /from/postmaster.opts "$data/postmaster.opts"
sync
