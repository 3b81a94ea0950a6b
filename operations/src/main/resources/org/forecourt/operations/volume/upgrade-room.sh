# An empty folder for the new files.
set -eu
work=/to/forecourt-upgrade
rm -rf "$work/data"
mkdir "$work/data"
chown "$OWNER" "$work/data"
chmod 0700 "$work/data"
sync
