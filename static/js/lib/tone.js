/** Two soft notes, made here: no file is fetched for them. A browser lets a page sound only after a press, so it is made by one. */
const NOTES = [523.25, 659.25];
const LOUD = 0.06;
const LONG = 0.5;

export class Tone {
  #sound = new AudioContext();

  play() {
    this.#sound.resume();
    NOTES.forEach((pitch, number) => this.#note(pitch, this.#sound.currentTime + number * 0.25));
  }

  silence() {
    return this.#sound.close();
  }

  #note(pitch, from) {
    const note = new OscillatorNode(this.#sound, { frequency: pitch });
    const loud = new GainNode(this.#sound, { gain: 0 });
    loud.gain.setValueAtTime(0, from);
    loud.gain.linearRampToValueAtTime(LOUD, from + 0.05);
    loud.gain.linearRampToValueAtTime(0, from + LONG);
    note.connect(loud).connect(this.#sound.destination);
    note.start(from);
    note.stop(from + LONG);
  }
}
