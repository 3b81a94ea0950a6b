# What an image brings: its PostgreSQL, and the numbers of the user and group that it runs as.
set -eu
echo "== version"
postgres --version | sed 's/.* \([0-9][0-9]*\)[.a-z].*/\1/'
echo "== owner"
echo "$(id -u postgres):$(id -g postgres)"
