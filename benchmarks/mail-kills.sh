#!/usr/bin/env bash
# The kill rig: ./forecourt bench mail-kills [--kills=500] [--mails=50000] [--seed=N] [--folder=DIR]
# Kills the app's relay, the mail service, RabbitMQ, PostgreSQL and the SMTP sink in rotation while mails are on the way, and
# compares orders, journal and arrivals. Exit status 1 when a mail is lost, unexpected, or doubled without a label.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
. "$home/benchmarks/mail/run-main.sh"
cd "$home"
run_main "$home" org.forecourt.journeys.killrig.KillRigMain "$@"
