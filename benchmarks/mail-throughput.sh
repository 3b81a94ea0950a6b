#!/usr/bin/env bash
# What the mail service takes in and sends: ./forecourt bench mail-throughput [--mails=5000] [--seconds=8] [--parts=throughput,latency,pickup,neighbours] [--folder=DIR]
# Prints each figure with its bar and, from the same run, what the bare database or the bare SMTP server does. Exit status 1
# when a bar is missed.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
. "$home/benchmarks/mail/run-main.sh"
cd "$home"
run_main "$home" journeys org.forecourt.journeys.killrig.ThroughputMain "$@"
