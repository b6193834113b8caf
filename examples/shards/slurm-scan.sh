#!/bin/bash
# sbatch slurm-scan.sh, from a folder that all nodes share, in which the command is installed.
#SBATCH --job-name=pickles
#SBATCH --array=1-3
#SBATCH --cpus-per-task=4
#SBATCH --time=01:00:00

# Not SLURM_ARRAY_TASK_COUNT: that is 1 when a single task is run again, by sbatch --array=2 slurm-scan.sh.
SHARDS=3

bandit-pickle -r wheels --shard "$SLURM_ARRAY_TASK_ID/$SHARDS" -j "$SLURM_CPUS_PER_TASK" \
    -f json -o "pickles-$SLURM_ARRAY_TASK_ID.json"
