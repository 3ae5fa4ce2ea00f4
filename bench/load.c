/* Many pages at once: opens lines, asks a server for showings, and counts what arrives. Compiled by bench/load.py.
 *
 * usage: load PORT CONTROL PID EVENT COOKIES PATH
 *   COOKIES is a file with a seat on each line. Each client fetches PATH first and then opens its line on the same
 *   connection; with "-" it opens its line and asks there for what stands already, which is how Socket.IO does it.
 * On standard input, a line each, answered by a line of JSON:
 *   join N             until N lines are open, all at once
 *   show KIND WIDTH MS ask for showings of a kind (one sign, sent to CONTROL), so many in flight, for so long
 * Times are CLOCK_MONOTONIC; processor time is that of all threads of PID, from /proc, in nanoseconds. */
#define _GNU_SOURCE
#include "load.h"
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { FETCHING, UPGRADING, OPENING, ASKING, OPEN };
enum { NUMBERS = 1 << 16 };

struct client {
    int fd, state, cards;
    uint64_t began;
    char *held;
    size_t length, room;
};

static struct client *clients;
static int poll_fd, control_fd, started, joined, port, server, told;
static const char *event, *path;
static char **cookies;
static uint64_t sent_at[NUMBERS];
static int got[NUMBERS], in_flight, asking_for, kind;
static uint64_t deliveries, shown, bytes;

static int connected(int to) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)to)};
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    int fd = socket(AF_INET, SOCK_STREAM, 0), one = 1;
    if (fd < 0 || connect(fd, (struct sockaddr *)&address, sizeof address)) fail("cannot connect");
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    return fd;
}

static void ask(void) {
    char sign = (char)kind;
    in_flight++;
    sent_at[asking_for % NUMBERS] = now();
    asking_for++;
    if (write(control_fd, &sign, 1) != 1) fail("the control line is closed");
}

static void say(struct client *client, const char *words) {
    char frame[256];
    size_t length = strlen(words);
    frame[0] = (char)0x81;
    frame[1] = (char)(0x80 | length);
    memset(frame + 2, 0, 4); /* a mask of noughts is as good as another, and costs nothing */
    memcpy(frame + 6, words, length);
    if (write(client->fd, frame, length + 6) != (ssize_t)(length + 6)) fail("cannot write");
}

static void begin(struct client *client, int state) {
    char head[1024];
    const char *upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    int is_line = state == UPGRADING;
    int length = snprintf(head, sizeof head, "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: seat=%s\r\n%s%s%d\r\n%s\r\n",
                          is_line ? "/socket.io/?EIO=4&transport=websocket" : path, port, cookies[client - clients],
                          is_line ? "" : "Sec-Fetch-Site: same-origin\r\n", "Origin: http://127.0.0.1:", port,
                          is_line ? upgrade : "");
    client->state = state;
    if (write(client->fd, head, (size_t)length) != length) fail("cannot ask");
}

static int cards_in(const char *from, size_t length) {
    int found = 0;
    for (const char *at = from, *end = from + length; (at = memmem(at, (size_t)(end - at), "data-id=", 8)); at += 8) found++;
    return found;
}

static void is_open(struct client *client) {
    client->state = OPEN;
    joined++;
    keep(now() - client->began);
}

/* A showing is known by its turn: every server says them in the order in which they were asked for. */
static void arrived(struct client *client) {
    int turn = client->cards++;
    deliveries++;
    if (++got[turn % NUMBERS] < joined) return;
    got[turn % NUMBERS] = 0;
    keep(now() - sent_at[turn % NUMBERS]);
    shown++;
    in_flight--;
}

static void heard(struct client *client, const char *words, size_t length) {
    char hello[128];
    if (length >= 2 && !memcmp(words, "42", 2)) {
        arrived(client);
    } else if (words[0] == '2') {
        say(client, "3");
    } else if (words[0] == '0') {
        snprintf(hello, sizeof hello, "40{\"event\":\"%s\"}", event);
        say(client, hello);
    } else if (!memcmp(words, "40", 2) && client->state == OPENING) {
        if (*path != '-') { is_open(client); return; }
        client->state = ASKING;
        say(client, "420[\"join\"]");
    } else if (!memcmp(words, "430", 3)) {
        client->cards = cards_in(words, length);
        is_open(client);
    } else {
        fail("the server refused a line");
    }
}

/* How much of what is held was used: nought while something is not whole yet. */
static size_t answer(struct client *client, char *held, size_t length) {
    char *body = memmem(held, length, "\r\n\r\n", 4), *said;
    if (!body) return 0;
    size_t head = (size_t)(body + 4 - held), size = 0;
    if (client->state == UPGRADING) {
        if (memcmp(held, "HTTP/1.1 101", 12)) fail("the server did not upgrade");
        client->state = OPENING;
        return head;
    }
    if (memcmp(held, "HTTP/1.1 200", 12)) fail("the server did not answer 200");
    if ((said = memmem(held, head, "Content-Length: ", 16))) size = strtoul(said + 16, NULL, 10);
    if (length < head + size) return 0;
    client->cards = cards_in(held + head, size);
    begin(client, UPGRADING);
    return head + size;
}

static size_t frame(struct client *client, const unsigned char *held, size_t length) {
    size_t head = 2, size = length < 2 ? 0 : held[1] & 127u;
    if (length < 2 || (size == 126 && length < 4) || (size == 127 && length < 10)) return 0;
    if (size == 126) size = (size_t)held[2] << 8 | held[3], head = 4;
    else if (size == 127) for (size = 0, head = 2; head < 10; head++) size = size << 8 | held[head];
    if (length < head + size) return 0;
    if (held[0] != 0x81) fail("a line was closed");
    heard(client, (const char *)held + head, size);
    return head + size;
}

static void read_from(struct client *client) {
    if (client->room - client->length < 65536) client->held = realloc(client->held, client->room = client->length + 262144);
    ssize_t more = read(client->fd, client->held + client->length, client->room - client->length);
    if (more <= 0) fail("a client was hung up on");
    bytes += (uint64_t)more;
    client->length += (size_t)more;
    size_t used = 0, one;
    do {
        char *from = client->held + used;
        size_t left = client->length - used;
        one = client->state <= UPGRADING ? answer(client, from, left) : frame(client, (unsigned char *)from, left);
        used += one;
    } while (one && used < client->length);
    memmove(client->held, client->held + used, client->length -= used);
    if (!client->length) free(client->held), client->held = NULL, client->room = 0;
}

static void turn(void) {
    struct epoll_event ready[256];
    int many = epoll_wait(poll_fd, ready, 256, 100);
    for (int n = 0; n < many; n++)
        if (ready[n].data.ptr) read_from(ready[n].data.ptr);
        else told = 1;
}

static void join(int wanted) {
    int first = joined, fewest = 1 << 30;
    uint64_t began = now(), cpu = spent(server);
    long before = kilobytes(server);
    counted = 0;
    for (; started < wanted; started++) {
        struct client *client = &clients[started];
        *client = (struct client){.fd = connected(port), .began = now()};
        struct epoll_event readable = {.events = EPOLLIN, .data.ptr = client};
        epoll_ctl(poll_fd, EPOLL_CTL_ADD, client->fd, &readable);
        begin(client, *path == '-' ? UPGRADING : FETCHING);
    }
    while (joined < wanted) turn();
    double seconds = (double)(now() - began) / 1e9, processor = (double)(spent(server) - cpu) / 1e9;
    for (int n = first; n < joined; n++) {
        if (clients[n].cards < fewest) fewest = clients[n].cards;
        clients[n].cards = 0;
    }
    sort_times();
    sleep(1);
    printf("{\"seconds\":%f,\"cpu\":%f,\"fewest_cards\":%d,\"p50\":%f,\"p99\":%f,\"kb_each\":%f}\n", seconds, processor, fewest,
           at_share(.5), at_share(.99), (double)(kilobytes(server) - before) / (wanted - first));
}

static void show(int sign, int width, int milliseconds) {
    for (int n = 0; n < joined; n++) clients[n].cards = 0;
    memset(got, 0, sizeof got);
    kind = sign, asking_for = in_flight = counted = 0, deliveries = shown = bytes = 0;
    uint64_t began = now(), cpu = spent(server), until = began + (uint64_t)milliseconds * 1000000u;
    while (now() < until) {
        while (in_flight < width) ask();
        turn();
    }
    while (in_flight) turn();
    double seconds = (double)(now() - began) / 1e9, processor = (double)(spent(server) - cpu) / 1e9;
    sort_times();
    printf("{\"showings\":%lu,\"deliveries\":%lu,\"seconds\":%f,\"cpu\":%f,\"bytes\":%lu,\"last_p50\":%f,\"last_p99\":%f}\n", shown,
           deliveries, seconds, processor, bytes, at_share(.5), at_share(.99));
}

static void read_cookies(const char *name) {
    size_t room = 0;
    int many = 0;
    FILE *file = fopen(name, "r");
    if (!file) fail("no cookies");
    for (char *line = NULL; getline(&line, &room, file) > 0; line = NULL, room = 0) {
        cookies = realloc(cookies, sizeof *cookies * (size_t)(many + 1));
        cookies[many++] = strtok(line, "\n");
    }
    fclose(file);
    clients = calloc((size_t)many, sizeof *clients);
}

int main(int many, char **said) {
    char line[128], sign;
    int first, second;
    if (many != 7) fail("usage: load PORT CONTROL PID EVENT COOKIES PATH");
    port = atoi(said[1]), server = atoi(said[3]), event = said[4], path = said[6];
    read_cookies(said[5]);
    control_fd = connected(atoi(said[2]));
    poll_fd = epoll_create1(0);
    struct epoll_event readable = {.events = EPOLLIN};
    epoll_ctl(poll_fd, EPOLL_CTL_ADD, STDIN_FILENO, &readable);
    setvbuf(stdout, NULL, _IOLBF, 0);
    for (;;) {
        turn();
        if (!told) continue;
        told = 0;
        if (!fgets(line, sizeof line, stdin)) return 0;
        if (sscanf(line, "join %d", &first) == 1) join(first);
        else if (sscanf(line, "show %c %d %d", &sign, &first, &second) == 3) show(sign, first, second);
    }
}
