#!/usr/bin/env bash
# The example's bytes depend on nothing around it: time zone, locale, working directory, run.
. "$(dirname "$0")/../lib.sh"
synth_example "$scratch/plain"
synth_example "$scratch/again"
same_bytes "$scratch/plain" "$scratch/again" 'two runs'
synth_example "$scratch/elsewhere" env TZ=Asia/Kolkata LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 node
same_bytes "$scratch/plain" "$scratch/elsewhere" 'TZ=Asia/Kolkata, LANG=tr_TR.UTF-8'
mkdir "$scratch/working-directory"
(cd "$scratch/working-directory" && synth_example "$scratch/moved")
same_bytes "$scratch/plain" "$scratch/moved" 'another working directory'
(umask 077 && HOME="$scratch/working-directory" synth_example "$scratch/stranger")
same_bytes "$scratch/plain" "$scratch/stranger" 'an empty HOME and another umask'
if grep -rlF -e "$root" -e "$scratch" "$scratch/plain"; then fail 'the output names a path of this machine'; fi
say 'no path of this machine in the output'
