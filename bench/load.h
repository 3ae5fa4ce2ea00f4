/* What load.c measures with: a clock, the processor time and the memory of the server, and times to sort. */
#include <dirent.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_TIMES = 1 << 20 };

static uint64_t times[MOST_TIMES];
static int counted;

static void fail(const char *why) {
    fprintf(stderr, "%s (%s)\n", why, strerror(errno));
    exit(1);
}

static uint64_t now(void) {
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (uint64_t)at.tv_sec * 1000000000u + (uint64_t)at.tv_nsec;
}

/* Nanoseconds of processor, of all threads of the server. */
static uint64_t spent(int server) {
    char name[320];
    uint64_t sum = 0, one;
    snprintf(name, sizeof name, "/proc/%d/task", server);
    DIR *threads = opendir(name);
    for (struct dirent *thread; threads && (thread = readdir(threads));) {
        if (*thread->d_name == '.') continue;
        snprintf(name, sizeof name, "/proc/%d/task/%s/schedstat", server, thread->d_name);
        FILE *file = fopen(name, "r");
        if (!file) continue;
        if (fscanf(file, "%lu", &one) == 1) sum += one;
        fclose(file);
    }
    if (threads) closedir(threads);
    return sum;
}

static long kilobytes(int server) {
    char name[64], line[256];
    long found = 0;
    snprintf(name, sizeof name, "/proc/%d/status", server);
    FILE *file = fopen(name, "r");
    while (file && fgets(line, sizeof line, file))
        if (sscanf(line, "VmRSS: %ld", &found) == 1) break;
    if (file) fclose(file);
    return found;
}

static int by_size(const void *one, const void *other) {
    uint64_t a = *(const uint64_t *)one, b = *(const uint64_t *)other;
    return (a > b) - (a < b);
}

static double at_share(double share) { return counted ? (double)times[(size_t)(share * (counted - 1))] / 1e6 : 0; }

static void keep(uint64_t time) {
    if (counted < MOST_TIMES) times[counted++] = time;
}

static void sort_times(void) { qsort(times, (size_t)counted, sizeof *times, by_size); }
