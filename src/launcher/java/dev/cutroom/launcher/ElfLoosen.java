package dev.cutroom.launcher;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * Rewrites 64-bit little-endian ELF files in memory, in place and without moving a byte, so that
 * prebuilt binaries run on machines that lack libraries which are needed only for desktop devices.
 *
 * <p>Field names follow the ELF specification and the Linux Standard Base (symbol versioning). A
 * function that was cut off is a null pointer afterwards: calling it crashes the process.
 */
final class ElfLoosen {
  private static final int DT_NEEDED = 1;
  private static final int DT_STRTAB = 5;
  private static final int DT_RPATH = 15;
  private static final int DT_RUNPATH = 29;
  private static final int DT_VERSYM = 0x6ffffff0;
  private static final int DT_VERNEED = 0x6ffffffe;
  private static final int DT_VERNEEDNUM = 0x6fffffff;
  private static final int PT_LOAD = 1;
  private static final int PT_DYNAMIC = 2;
  private static final int SHT_DYNSYM = 11;
  private static final int SYMBOL_BYTES = 24;
  private static final int STB_GLOBAL = 1;
  private static final int STB_WEAK = 2;
  private static final short VER_NDX_GLOBAL = 1;

  /** Stands in for a library that was cut off: every process has it already. */
  private static final String ALWAYS_LOADED = "libc.so.6";

  private final ByteBuffer elf;
  private final int dynamic;

  private ElfLoosen(byte[] file) {
    elf = ByteBuffer.wrap(file).order(LITTLE_ENDIAN);
    if (file.length < 64 || elf.getInt(0) != 0x464c457f || elf.get(4) != 2 || elf.get(5) != 1) {
      throw new IllegalArgumentException("not a 64-bit little-endian ELF file");
    }
    dynamic = (int) elf.getLong(header(PT_DYNAMIC) + 8);
  }

  /**
   * Cuts a library off from others: they are no longer loaded, and what it would call in them
   * becomes optional (weak).
   *
   * @param file the library, changed in place; it must need libc itself
   * @param unwanted file names of the libraries as {@code DT_NEEDED} has them
   */
  static void cutOff(byte[] file, Set<String> unwanted) {
    var loosen = new ElfLoosen(file);
    loosen.replaceNeeded(unwanted);
    loosen.weaken(loosen.unlinkVersions(unwanted));
  }

  /**
   * Turns the search path of an executable from RUNPATH, which holds only for the libraries that it
   * names itself, into RPATH, which holds for their libraries too. So no LD_LIBRARY_PATH is needed.
   */
  static void searchPathForAll(byte[] file) {
    var loosen = new ElfLoosen(file);
    int runpath = loosen.entry(DT_RUNPATH);
    loosen.elf.putLong(runpath, DT_RPATH);
  }

  private void replaceNeeded(Set<String> unwanted) {
    long libc = -1;
    for (int at = dynamic; elf.getLong(at) != 0; at += 16) {
      if (elf.getLong(at) == DT_NEEDED && name(elf.getLong(at + 8)).equals(ALWAYS_LOADED)) {
        libc = elf.getLong(at + 8);
      }
    }
    if (libc < 0) {
      throw new IllegalArgumentException("the library does not need " + ALWAYS_LOADED);
    }
    for (int at = dynamic; elf.getLong(at) != 0; at += 16) {
      if (elf.getLong(at) == DT_NEEDED && unwanted.contains(name(elf.getLong(at + 8)))) {
        elf.putLong(at + 8, libc);
      }
    }
  }

  /**
   * Takes the version records of the unwanted libraries out of the chain; returns their numbers.
   */
  private Set<Integer> unlinkVersions(Set<String> unwanted) {
    int head = entry(DT_VERNEED) + 8;
    int count = entry(DT_VERNEEDNUM) + 8;
    Set<Integer> dropped = new HashSet<>();
    int kept = -1;
    int at = offset(elf.getLong(head));
    for (long records = elf.getLong(count); records > 0; records--) {
      int next = elf.getInt(at + 12);
      if (!unwanted.contains(name(elf.getInt(at + 4)))) {
        kept = at;
      } else {
        addVersionNumbers(at, dropped);
        if (kept < 0) {
          elf.putLong(head, elf.getLong(head) + next);
        } else {
          elf.putInt(kept + 12, next == 0 ? 0 : elf.getInt(kept + 12) + next);
        }
        elf.putLong(count, elf.getLong(count) - 1);
      }
      at += next;
    }
    return dropped;
  }

  private void addVersionNumbers(int verneed, Set<Integer> into) {
    int aux = verneed + elf.getInt(verneed + 8);
    for (int left = elf.getShort(verneed + 2); left > 0; left--) {
      into.add((int) elf.getShort(aux + 6));
      aux += elf.getInt(aux + 12);
    }
  }

  /**
   * Makes undefined symbols weak if their version was dropped, or if they never had one (the case
   * of libxcb): those that another library does provide are still found.
   */
  private void weaken(Set<Integer> droppedVersions) {
    int section = section(SHT_DYNSYM);
    int symbols = (int) elf.getLong(section + 24);
    int count = (int) (elf.getLong(section + 32) / SYMBOL_BYTES);
    int versions = offset(elf.getLong(entry(DT_VERSYM) + 8));
    for (int i = 1; i < count; i++) {
      int symbol = symbols + i * SYMBOL_BYTES;
      int version = elf.getShort(versions + 2 * i) & 0x7fff;
      boolean undefined = elf.getShort(symbol + 6) == 0;
      boolean global = elf.get(symbol + 4) >> 4 == STB_GLOBAL;
      if (undefined && global && (version == VER_NDX_GLOBAL || droppedVersions.contains(version))) {
        elf.put(symbol + 4, (byte) (STB_WEAK << 4 | elf.get(symbol + 4) & 0xf));
        elf.putShort(versions + 2 * i, VER_NDX_GLOBAL);
      }
    }
  }

  private String name(long inStringTable) {
    int start = (int) (offset(elf.getLong(entry(DT_STRTAB) + 8)) + inStringTable);
    int end = start;
    while (elf.get(end) != 0) {
      end++;
    }
    return new String(elf.array(), start, end - start, ISO_8859_1);
  }

  private int entry(long tag) {
    for (int at = dynamic; elf.getLong(at) != 0; at += 16) {
      if (elf.getLong(at) == tag) {
        return at;
      }
    }
    throw new IllegalArgumentException("no dynamic entry 0x" + Long.toHexString(tag));
  }

  /** File offset of an address in memory, by the segments to be loaded. */
  private int offset(long address) {
    for (int i = 0; i < elf.getShort(56); i++) {
      int at = header(i, elf.getLong(32), elf.getShort(54));
      long start = elf.getLong(at + 16);
      if (elf.getInt(at) == PT_LOAD && address >= start && address < start + elf.getLong(at + 32)) {
        return (int) (address - start + elf.getLong(at + 8));
      }
    }
    throw new IllegalArgumentException("address in no segment: 0x" + Long.toHexString(address));
  }

  private int header(int type) {
    for (int i = 0; i < elf.getShort(56); i++) {
      int at = header(i, elf.getLong(32), elf.getShort(54));
      if (elf.getInt(at) == type) {
        return at;
      }
    }
    throw new IllegalArgumentException("no program header of type " + type);
  }

  private int section(int type) {
    for (int i = 0; i < elf.getShort(60); i++) {
      int at = header(i, elf.getLong(40), elf.getShort(58));
      if (elf.getInt(at + 4) == type) {
        return at;
      }
    }
    throw new IllegalArgumentException("no section of type " + type);
  }

  private static int header(int index, long table, short entryBytes) {
    return (int) table + index * entryBytes;
  }
}
