# What PostgreSQL notes about itself in the copy, wherever the switch has brought it.
set -eu
file="/to/${COPY:-forecourt-migration/data}/global/pg_control"
[ -f "$file" ] || file=/to/global/pg_control
base64 "$file"
