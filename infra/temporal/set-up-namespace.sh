#!/bin/sh
# Makes the namespace `default`, unless it is there. Closed workflows may go soon: nothing depends on Temporal's memory.
set -eu

temporal operator namespace describe --namespace default >/dev/null 2>&1 && exit 0
exec temporal operator namespace create --namespace default --retention 3d
