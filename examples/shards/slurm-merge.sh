#!/bin/bash
# sbatch --dependency=afterok:JOB slurm-merge.sh, with the number that sbatch slurm-scan.sh has said.
#SBATCH --job-name=pickles-merge
#SBATCH --time=00:10:00

bandit-pickle merge pickles-*.json -f html -o pickles.html
