# The backup is proved: the copy that it was taken from goes, and the new server may read the backup.
set -eu
work=/to/forecourt-upgrade
chown -R "$OWNER" "$work/archive"
rm -rf "$work/old"
sync
