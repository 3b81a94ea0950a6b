# The backup is proved: the copy that it was taken from goes.
set -eu
rm -rf /to/forecourt-upgrade/old
sync
