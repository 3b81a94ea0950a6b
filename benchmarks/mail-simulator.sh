#!/usr/bin/env bash
# The simulator of outbox, relay, broker, consumer, sender and sweeper: ./forecourt bench mail-simulator [FIRST COUNT | SEED | defects]
# Runs COUNT seeds from FIRST on (10,000 from 1) and names those in which a mail is lost, doubled without a label, or stuck.
# One number replays that seed with every step; "defects" says which seed finds each planted mistake. Exit status 1 when
# something was found, or a planted mistake was not.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
. "$home/benchmarks/mail/run-main.sh"
cd "$home"
[ $# -gt 0 ] || set -- 1 10000
run_main "$home" mailing org.forecourt.mailing.simulation.SimulationMain "$@"
