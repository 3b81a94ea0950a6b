#!/usr/bin/env bash
# The kill rig: ./forecourt bench mail-kills [--kills=500] [--mails=50000] [--wipe=5000] [--seed=N] [--folder=DIR] [--without-broker]
# First wipes a broker with mails in it and measures how long they take. Then kills the app's relay, the mail service, RabbitMQ,
# PostgreSQL and the SMTP sink in rotation while mails are on the way, and compares orders, journal and arrivals. Exit status 1
# when a mail is lost, unexpected, or doubled without a label, or when a wiped broker delays mails by more than a minute.
# --without-broker does the same over HTTP, the way of ./forecourt run: nothing is wiped, and four processes are killed.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
. "$home/benchmarks/mail/run-main.sh"
cd "$home"
run_main "$home" journeys org.forecourt.journeys.killrig.KillRigMain "$@"
