"""The hand that drives the window where there is no screen: what it waits for."""

from console.ui.robot import Robot


def test_it_waits_for_a_window_that_waits_for_its_size(desk):
    desk.ready()
    robot = Robot(desk.application, desk.window, desk.window)
    assert robot.comes(robot._rests, 5)
    desk.window._screen.toggle()
    assert not desk.window.updatesEnabled()
    assert not robot._rests()
    assert robot.comes(robot._rests, 5)
    assert desk.window.updatesEnabled()
