import { programStart, runtimeThreadStart } from "@/lib/samples/stacks/windows";

/** From Qt's event loop down to the start of the main thread. */
export const eventLoop = [
  "Qt6Widgets!QApplicationPrivate::notify_helper+0x114",
  "Qt6Widgets!QApplication::notify+0x6e3",
  "Qt6Core!QCoreApplication::notifyInternal2+0x14a",
  "Qt6Gui!QGuiApplicationPrivate::processMouseEvent+0x8c2",
  "Qt6Gui!QWindowSystemInterface::sendWindowSystemEvents+0xd1",
  "Qt6Core!QEventDispatcherWin32::processEvents+0x8d",
  "qwindows!QWindowsGuiEventDispatcher::processEvents+0x1a",
  "Qt6Core!QEventLoop::exec+0x1d2",
  "Qt6Core!QCoreApplication::exec+0x15b",
  "Hedgerow!main+0x4b7 @ app/main.cpp:96 | int argc = 0n2; char ** argv = * | int exitCode = 0n0; bool firstStart = false",
  "Hedgerow!WinMain+0xf5 @ app/main_win.cpp:41",
  ...programStart("Hedgerow"),
];

/** From a function on Hedgerow's own pool down to the thread's start. */
export const taskPool = [
  "hrdoc!hedge::TaskPool::runOne+0xd3 @ base/TaskPool.cpp:164 | hedge::TaskPool * this = * | unsigned int queueLength = #0-40",
  "hrdoc!hedge::TaskPool::work+0x71 @ base/TaskPool.cpp:131 | hedge::TaskPool * this = *; unsigned int index = #0-11",
  ...runtimeThreadStart,
];

/** The geometry kernel's parallel loops, which run on oneTBB's workers. */
export const parallelLoop = [
  "hrgeom!tbb::detail::d1::start_for<hedge::geom::CellRange>::execute+0x16e @ D:\\ci\\deps\\onetbb\\include\\oneapi\\tbb\\parallel_for.h:172",
  "tbb12!tbb::detail::r1::task_dispatcher::local_wait_for_all+0x2a9",
  "tbb12!tbb::detail::r1::arena::process+0x1c4",
  "tbb12!tbb::detail::r1::rml::private_worker::run+0xa7",
  ...runtimeThreadStart,
];

/** Ways to a crash in the garden designer, from a command of its window down to the start. */
export const undo = [
  "hrdoc!hedge::doc::UndoStack::undo+0x9a @ doc/UndoStack.cpp:131 | hedge::doc::UndoStack * this = *; int steps = 0n1",
  "hrui!hedge::ui::MainWindow::onUndo+0x44 @ ui/MainWindow.cpp:702",
  ...eventLoop,
];

export const openDocument = [
  "hrdoc!hedge::doc::Document::load+0x2d7 @ doc/Document.cpp:318 | const std::filesystem::path & from = * | bool recovered = false; int layerCount = #1-60",
  "hrui!hedge::ui::MainWindow::openFile+0x1b8 @ ui/MainWindow.cpp:455 | const QString & name = *",
  ...eventLoop,
];

export const paint = [
  "hrrender!hedge::render::Frame::draw+0x341 @ render/Frame.cpp:207 | hedge::render::Frame * this = *; const hedge::render::Camera & camera = * | int pass = #0-6; double seconds = 0.0166666",
  "hrui!hedge::ui::CanvasView::paintEvent+0xc6 @ ui/CanvasView.cpp:268 | hedge::ui::CanvasView * this = *; QPaintEvent * event = *",
  "Qt6Widgets!QWidget::event+0x9b1",
  ...eventLoop,
];

export const brush = [
  "hrui!hedge::ui::TerrainBrush::apply+0xe2 @ ui/TerrainBrush.cpp:93 | hedge::ui::TerrainBrush * this = * | int strokes = #1-30",
  ...eventLoop,
];
