//! An allocator that counts, and reads what is given back.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::sync::atomic::{AtomicBool, AtomicIsize, AtomicUsize, Ordering};

/// The system's allocator, watched.
pub struct Watched;

/// What a secret of these tests begins with. No other text in the program does.
pub const MARK: &[u8] = b"canary!";

static LIVE: AtomicIsize = AtomicIsize::new(0);
static SCANS: AtomicBool = AtomicBool::new(false);
static LEFT: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

/// How many blocks this thread has asked for.
#[must_use]
pub fn allocations() -> usize {
    COUNT.with(Cell::get)
}

/// The bytes in use in the whole program.
#[must_use]
pub fn live() -> isize {
    LIVE.load(Ordering::Relaxed)
}

/// From now on, counts the blocks that are given back with a mark in them.
pub fn scan() {
    SCANS.store(true, Ordering::SeqCst);
}

/// How many were.
#[must_use]
pub fn left_behind() -> usize {
    LEFT.load(Ordering::SeqCst)
}

fn count(size: usize) {
    LIVE.fetch_add(size.cast_signed(), Ordering::Relaxed);
    // At the end of a thread there is no count any more.
    let _ = COUNT.try_with(|count| count.set(count.get() + 1));
}

// SAFETY: every call goes to the system's allocator unchanged. A block is read before it is given back, while it is ours.
unsafe impl GlobalAlloc for Watched {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        // Zeroed, so that what is found in a block was written into it and is not of the block's last owner.
        // SAFETY: the caller's layout.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size().cast_signed(), Ordering::Relaxed);
        if SCANS.load(Ordering::Relaxed) {
            // SAFETY: the block is `size` bytes, all initialised by `alloc`, and nobody else has it any more.
            let bytes = unsafe { std::slice::from_raw_parts(block, layout.size()) };
            if bytes.windows(MARK.len()).any(|window| window == MARK) {
                LEFT.fetch_add(1, Ordering::SeqCst);
            }
        }
        // SAFETY: the caller's block and layout.
        unsafe { System.dealloc(block, layout) }
    }
    // `realloc` is the default one, which copies to a new block and gives back the old one: a growing buffer is seen.
}
